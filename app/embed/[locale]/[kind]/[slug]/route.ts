import { embedResponse } from '@/lib/publish/embed/respond';

/** The embed of one thing. */
export const GET = async (
  request: Request,
  { params }: { params: Promise<{ locale: string; kind: string; slug: string }> },
): Promise<Response> => embedResponse(request, await params);
