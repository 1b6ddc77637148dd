/** scorm-again's API objects by standard, each in a file that loads only when it is needed. */
import type { Scorm12API, Scorm2004API } from 'scorm-again';
import type { Standard } from '../rte';

export type Api = Scorm12API | Scorm2004API;
export type Settings = NonNullable<ConstructorParameters<typeof Scorm12API>[0]>;

interface Rule {
  readonly element: RegExp;
  readonly value: RegExp;
}

export interface ApiKind {
  /** Where a package looks for it, on each window up to the top. */
  readonly global: string;
  readonly functions: readonly string[];
  readonly end: string;
  /** What values must be, beyond what scorm-again asks; others are refused with `valueError`. */
  readonly values: readonly Rule[];
  readonly valueError: string;
  /** What a call after the end is refused with, by its function. */
  readonly closed: Readonly<Record<string, string>>;
  create(settings: Settings): Promise<Api>;
}

/** @param most so many characters. */
const upTo = (most: number): RegExp => new RegExp(`^[^]{0,${most}}$`);

const verbs = ['GetValue', 'SetValue', 'Commit', 'GetLastError', 'GetErrorString', 'GetDiagnostic'];

export const kinds: Readonly<Record<Standard, ApiKind>> = {
  scorm12: {
    global: 'API',
    functions: ['LMSInitialize', 'LMSFinish', ...verbs.map((verb) => `LMS${verb}`)],
    end: 'LMSFinish',
    valueError: '405',
    values: [
      // RTE 3.4.2.3: CMIString4096. scorm-again itself lets 64,000 through.
      { element: /^cmi\.suspend_data$/, value: upTo(4096) },
      // RTE 3.4.4: CMIIdentifier has no spaces, and at most 255 characters.
      { element: /^cmi\.(?:interactions|objectives)\..*\bid$/, value: /^\S{1,255}$/ },
      // SCORM 2004 says `incorrect`; scorm-again makes `wrong` of it without a word.
      { element: /^cmi\.interactions\.\d+\.result$/, value: /^(?!incorrect$)/ },
    ],
    // Moodle answers that it is not initialized.
    closed: {
      LMSInitialize: '301',
      LMSFinish: '301',
      LMSGetValue: '301',
      LMSSetValue: '301',
      LMSCommit: '301',
    },
    async create(settings) {
      // The types of this file name a default export that it has not.
      const module: unknown = await import('scorm-again/scorm12');
      const { Scorm12API: Api } = module as { readonly Scorm12API: typeof Scorm12API };
      return new Api(settings);
    },
  },
  scorm2004: {
    global: 'API_1484_11',
    functions: ['Initialize', 'Terminate', ...verbs],
    end: 'Terminate',
    valueError: '406',
    values: [{ element: /^cmi\.suspend_data$/, value: upTo(64_000) }],
    // RTE 3.1.7.
    closed: {
      Initialize: '104',
      Terminate: '113',
      GetValue: '123',
      SetValue: '133',
      Commit: '143',
    },
    async create(settings) {
      const module: unknown = await import('scorm-again/scorm2004');
      const { Scorm2004API: Api } = module as { readonly Scorm2004API: typeof Scorm2004API };
      return new Api(settings);
    },
  },
};
