/** Every command with what it does, as `maydan --help` lists them. The program of each is NAME/main.ts. Plain JavaScript, to be read before a program is chosen. */
export const commands = {
  check: 'says whether the record is whole and sound',
  draft: "turns an article's text into a file to be written",
  geocode: 'finds the places that a text names',
  basemap: "makes the map under the incidents: a site's countries in detail, the world",
  gazetteer: 'adds places: packs of countries, layers, single places',
  import: 'imports a data set as the rows of a dataset',
  duplicates: 'suggests incidents that are likely one event',
  eval: 'scores the geocoder on texts whose places are known',
  record: 'copies the record between files and PostgreSQL, and lists its changes',
  backup: 'writes all that the site cannot be made of again into one file',
  restore: 'brings back what "backup" wrote',
  'export-site': 'writes the public site as files, for any host or as a mirror',
  desk: 'makes links by which people sign in to the desk, and lists its accounts',
  'archive-check': 'asks whether the addresses of articles still answer, and an archive whether it has them',
  index: 'builds the index of the record, and says how it stands',
  cards: 'draws the cards that links unfurl to, to look at',
};
