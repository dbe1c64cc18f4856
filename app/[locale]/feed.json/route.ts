import { feedEndpoint } from '@/lib/publish/feeds';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = feedEndpoint('json');
