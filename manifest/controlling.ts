/**
 * The controlling documents of a SCORM package: the schemas that its XML names. ADL's content package
 * test refuses a package without them at its root.
 */

/** The editions of SCORM whose documents differ. */
export type Edition = '1.2' | '2004 3rd Edition' | '2004 4th Edition';

/** Documents as text, by the name that each has in a package. */
export type Documents = Readonly<Record<string, string>>;

/** What the notices of a package say of them. */
export const schemasNotice = `The schemas (files .xsd and .dtd) are those of ADL, IMS Global, the W3C and the IEEE, unchanged;
each has its own notice inside. lom.xsd and the schemas in folders are licensed under Creative
Commons Attribution-ShareAlike, https://creativecommons.org/licenses/by-sa/2.0/ (lom.xsd) and
https://creativecommons.org/licenses/by-sa/1.0/ (the others).`;
