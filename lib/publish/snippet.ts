export interface Snippet {
  language: 'JavaScript' | 'DuckDB' | 'GDAL' | 'Python, pandas' | 'Python, GeoPandas' | 'R';
  code: string;
  /** Whether the tests run it, just as it stands on the page. */
  tested: boolean;
}
