#!/usr/bin/env bash
# Reads the running site's OGC API with GDAL (Debian: apt-get install gdal-bin), as QGIS would, and compares it with
# what the API itself says: layers, counts, a spatial filter, Arabic attributes, a GeoPackage and the KML file.
#
#   scripts/check-gdal.sh [http://localhost:3000]
set -euo pipefail
export LC_ALL=C.UTF-8

site="${1:-http://localhost:3000}"
api="OAPIF:$site/api"
box=(40.70 36.49 40.80 36.60) # the north of Hasakah: some of each layer, not all
bbox="$(IFS=,; echo "${box[*]}")"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

matched() { curl --silent --fail "$site/api/collections/$1/items?limit=1${2:-}" | sed 's/.*"numberMatched":\([0-9]*\).*/\1/'; }
count() { ogrinfo -ro -so "$@" | sed -n 's/^Feature Count: //p'; }
same() {
  if [ "$2" != "$3" ]; then echo "$1: got $2, expected $3" >&2; exit 1; fi
  echo "$1: $2"
}

layers="$(ogrinfo -ro -q "$api" | sed -n 's/^[0-9]*: \([a-z]*\).*/\1/p' | paste -sd' ')"
same 'layers' "$layers" 'incidents areas places'
for layer in $layers; do
  same "$layer" "$(count "$api" "$layer")" "$(matched "$layer")"
  same "$layer in the box" "$(count -spat "${box[@]}" "$api" "$layer")" "$(matched "$layer" "&bbox=$bbox")"
done
if [ "$(matched incidents)" = "$(matched incidents "&bbox=$bbox")" ]; then echo 'the box leaves nothing out' >&2; exit 1; fi

ogr2ogr -q -f GPKG "$work/box.gpkg" "$api" -spat "${box[@]}" 2>"$work/warnings"
for layer in $layers; do
  same "$layer in the GeoPackage" "$(count "$work/box.gpkg" "$layer")" "$(matched "$layer" "&bbox=$bbox")"
done
# A query on the source's address goes with every request: the filters choose where they can, and are refused nowhere.
for layer in $layers; do
  query=''; if [ "$layer" != places ]; then query='&actor=isis'; fi
  same "$layer of one actor" "$(count "$api?actor=isis" "$layer")" "$(matched "$layer" "$query")"
done
if [ "$(matched incidents '&actor=isis')" = "$(matched incidents)" ]; then echo 'the actor leaves nothing out' >&2; exit 1; fi
ogr2ogr -q -f GPKG "$work/actor.gpkg" "$api?actor=isis" 2>"$work/warnings"
same 'incidents of one actor in the GeoPackage' "$(count "$work/actor.gpkg" incidents)" "$(matched incidents '&actor=isis')"

name="$(ogrinfo -ro -q "$api" places -where "id = 'hasakah'" | sed -n 's/^ *name_ar (String) = //p')"
same 'an Arabic attribute' "$name" 'الحسكة'
titles="$(ogrinfo -ro -q "$work/box.gpkg" incidents | sed -n 's/^ *title_ar (String) = //p')"
same 'incidents in the GeoPackage with an Arabic title' "$(grep -cP '\p{Arabic}' <<<"$titles")" "$(matched incidents "&bbox=$bbox")"

curl --silent --fail --output "$work/incidents.kml" "$site/ar/data/incidents.kml"
same 'placemarks of the KML file' "$(ogrinfo -ro -so -al "$work/incidents.kml" | sed -n 's/^Feature Count: //p' | awk '{ sum += $1 } END { print sum }')" "$(matched incidents)"
