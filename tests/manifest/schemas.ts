/**
 * Validates by the schemas that a package itself brings: they are read from it alone, and nothing is
 * ever asked of the network.
 */
import {
  XmlBufferInputProvider,
  XmlDocument,
  XmlValidateError,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import type { Edition } from '../../manifest/controlling';
import { controlling } from '../../scripts/build/controlling';

const documents = controlling();

const editions = Object.keys(documents) as readonly Edition[];

/** The schemas of a manifest, by edition; those of its metadata where libxml2 can read them. */
const MANIFEST12 = {
  'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
  'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
};
const MANIFEST2004 = {
  'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
  'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
  'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
};
const LOM = { 'http://ltsc.ieee.org/xsd/LOM': 'lom.xsd' };

type Schemas = Readonly<Record<string, string>>;

const folderOf = (edition: Edition): string => edition.replaceAll(' ', '-');

xmlRegisterInputProvider(
  new XmlBufferInputProvider(
    Object.fromEntries(
      editions.flatMap((edition) =>
        Object.entries(documents[edition]).map(([name, text]) => [
          `${folderOf(edition)}/${name}`,
          Buffer.from(text),
        ]),
      ),
    ),
  ),
);

/** A schema that takes in those of all namespaces that a document may mix. */
const driver = (schemas: Schemas): string =>
  [
    '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">',
    ...Object.entries(schemas).map(
      ([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`,
    ),
    '</xs:schema>',
  ].join('\n');

const validators = new Map<string, XsdValidator>();

const validatorOf = (edition: Edition, schemas: Schemas): XsdValidator => {
  const text = driver(schemas);
  const key = edition + text;
  const known = validators.get(key);
  if (known) return known;
  const schema = XmlDocument.fromString(text, { url: `${folderOf(edition)}/driver.xsd` });
  const validator = XsdValidator.fromDoc(schema);
  validators.set(key, validator);
  return validator;
};

const validate = (edition: Edition, schemas: Schemas, text: string): readonly string[] => {
  const document = XmlDocument.fromString(text);
  try {
    validatorOf(edition, schemas).validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ message }) => message);
  } finally {
    document.dispose();
  }
};

/** What the schemas of an edition have against a manifest; nothing where it is valid. */
export const problems = (edition: Edition, manifest: string): readonly string[] =>
  validate(edition, edition === '1.2' ? MANIFEST12 : MANIFEST2004, manifest);

/** The same of metadata. For SCORM 1.2 none: libxml2 refuses IMS's own schema, as ambiguous. */
export const metadataProblems = (edition: Edition, metadata: string): readonly string[] =>
  edition === '1.2' ? [] : validate(edition, LOM, metadata);
