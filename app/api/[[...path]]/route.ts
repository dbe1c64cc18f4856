import { answerApi } from '@/lib/publish/api/operations';
import { endpoint } from '@/lib/publish/http/endpoint';

/** OGC API – Features, tiles and geocoder; lib/publish/api/operations.ts is the table of its addresses. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(answerApi);
