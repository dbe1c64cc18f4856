/** Of everything that is published, and whom to name. The same in words: LICENSE-DATA. */
export const licence = 'https://creativecommons.org/licenses/by/4.0/';
export const attribution = 'Maydan contributors, CC BY 4.0; coordinates from the sources named beside them';
