import type { LonLat } from '../../gazetteer/schema';

/**
 * Where places truly are, for judging: from a source other than the one that the gazetteer's own point comes from,
 * so that a distance says something. GeoNames (https://www.geonames.org, CC BY 4.0) with its id, unless noted.
 * Quarters, the prisons and the camp have no second public point; they are judged by place alone.
 */
export const truthPoints: Readonly<Record<string, { at: LonLat; source: string }>> = {
  hasakah: { at: [40.74772, 36.50237], source: 'GeoNames 173811' },
  qamishli: { at: [41.23142, 37.05215], source: 'GeoNames 173377' },
  'al-shaddadi': { at: [40.73478, 36.05756], source: 'GeoNames 172837' },
  'al-hawl': { at: [41.14983, 36.39042], source: 'GeoNames 173797' },
  'al-arishah': { at: [40.77214, 36.23154], source: 'GeoNames 421015' },
  markada: { at: [40.75304, 35.74607], source: 'GeoNames 167208' },
  'tell-tamr': { at: [40.37079, 36.65556], source: 'GeoNames 163434' },
  'tell-hamis': { at: [41.39943, 36.75678], source: 'GeoNames 163568' },
  'ras-al-ayn': { at: [40.07055, 36.85034], source: 'GeoNames 165509' },
  'al-qahtaniyah': { at: [41.54596, 37.029], source: 'GeoNames 165757' },
  'al-darbasiyah': { at: [40.65199, 37.07279], source: 'GeoNames 170887' },
  amuda: { at: [40.93, 37.10417], source: 'GeoNames 173230' },
  'al-malikiyah': { at: [42.14006, 37.17701], source: 'GeoNames 173530' },
  'al-jawadiyah': { at: [41.82015, 36.9866], source: 'GeoNames 173711' },
  'al-yarubiyah': { at: [42.06206, 36.81138], source: 'GeoNames 383661' },
  'tell-abyad': { at: [38.95382, 36.69648], source: 'GeoNames 163750' },
  'ain-issa': { at: [38.86228, 36.3855], source: 'GeoNames 172134' },
  'al-busayrah': { at: [40.42716, 35.15618], source: 'GeoNames 173927' },
};
