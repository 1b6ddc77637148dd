/** Whether a statement keeps to the profile that we publish (manifest/xapi-profile.ts). */
import type { Profiled, Rule, Template } from '../../manifest/xapi-profile';
import { profileOf } from '../../manifest/xapi-profile';
import type { Fields } from '../../src/persistence/storage';
import { isFields } from '../../src/persistence/storage';

const valueAt = (statement: Fields, location: string): unknown =>
  [...location.matchAll(/\.(\w+)|\['([^']+)'\]/g)].reduce<unknown>(
    (value, [, name, iri]) => (isFields(value) ? value[name ?? iri ?? ''] : undefined),
    statement,
  );

const breaks = (statement: Fields, { location, presence, any }: Rule): boolean => {
  const value = valueAt(statement, location);
  if (presence === 'excluded') return value !== undefined;
  if (value === undefined) return presence === 'included';
  return any !== undefined && !any.some((one) => one === value);
};

const isOf = (statement: Fields, { verb, objectActivityType }: Template): boolean =>
  valueAt(statement, '$.verb.id') === verb &&
  (objectActivityType === undefined ||
    valueAt(statement, '$.object.definition.type') === objectActivityType);

/** Extensions that the profile knows, or a standard has. */
const extensionProblem = (statement: Fields, course: Profiled): string | undefined => {
  const extensions = valueAt(statement, '$.result.extensions');
  const known = profileOf(course).concepts.map(({ id }) => id);
  return Object.keys(isFields(extensions) ? extensions : {}).find(
    (id) => !known.includes(id) && !id.startsWith('https://w3id.org/xapi/cmi5/'),
  );
};

export const profileProblem = (statement: Fields, course: Profiled): string | undefined => {
  const verb = String(valueAt(statement, '$.verb.id'));
  const templates: readonly Template[] = profileOf(course).templates;
  const template = templates.find((one) => isOf(statement, one));
  if (!template) return `profile: no template for ${verb}`;
  const broken = template.rules.find((rule) => breaks(statement, rule));
  if (broken) return `profile: ${verb}: ${broken.location} is ${broken.presence}`;
  const extension = extensionProblem(statement, course);
  return extension && `profile: ${verb}: the extension ${extension} is not in it`;
};
