import type { SchemaName } from '../../../lib/publish/api/schemas';
import type { Asked } from './answer';
import type { ParameterName } from './parameters';

/** One address of the API. The table serves the requests and makes the OpenAPI document. */
export interface Operation {
  /** Below `/api`, with `{name}` for what varies. */
  path: string;
  id: string;
  summary: string;
  tag: 'capabilities' | 'data' | 'tiles' | 'geocoder';
  parameters: readonly ParameterName[];
  /** Parameters of other addresses that are taken here and choose nothing. */
  ignored?: readonly ParameterName[];
  pathParameters?: Readonly<Record<string, { description: string; schema: Readonly<Record<string, unknown>> }>>;
  /** The forms of a 200, by media type, with the schema of those that have one. */
  answers: Readonly<Record<string, SchemaName | null>>;
  handle(asked: Asked): Promise<Response> | Response;
}
