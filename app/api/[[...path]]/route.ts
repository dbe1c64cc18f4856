import { answerApi } from '@/server/publish/api/operations';
import { endpoint } from '@/server/publish/http/endpoint';

/** OGC API – Features, tiles and geocoder; server/publish/api/operations.ts is the table of its addresses. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(answerApi);
