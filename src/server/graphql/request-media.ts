const FORM_TYPES = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']);
const JSON_TYPES = new Set(['application/json', 'application/graphql-response+json']);

/** What the body of a POST is said to be. None said counts as a form: a page can send that as well. */
export function kindOfBody(contentType: string | undefined): 'json' | 'form' | 'unsupported' {
  const [type = '', ...parameters] = (contentType ?? '').split(';').map((part) => part.trim().toLowerCase());
  if (type === '' || FORM_TYPES.has(type)) return 'form';
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  const isUtf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  return JSON_TYPES.has(type) && isUtf8 ? 'json' : 'unsupported';
}
