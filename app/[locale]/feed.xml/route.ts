import { feedEndpoint } from '@/server/publish/feeds';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = feedEndpoint('xml');
