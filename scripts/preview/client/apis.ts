/** scorm-again's API objects by standard, each in a file that loads only when it is needed. */
import type { Scorm12API, Scorm2004API } from 'scorm-again';
import type { Standard } from '../rte';

export type Api = Scorm12API | Scorm2004API;
export type Settings = NonNullable<ConstructorParameters<typeof Scorm12API>[0]>;

export interface ApiKind {
  /** Where a package looks for it, on each window up to the top. */
  readonly global: string;
  readonly functions: readonly string[];
  readonly end: string;
  readonly suspendData: { readonly limit: number; readonly error: string };
  /** What a call after the end is refused with, by its function. */
  readonly closed: Readonly<Record<string, string>>;
  create(settings: Settings): Promise<Api>;
}

const verbs = ['GetValue', 'SetValue', 'Commit', 'GetLastError', 'GetErrorString', 'GetDiagnostic'];

export const kinds: Readonly<Record<Standard, ApiKind>> = {
  scorm12: {
    global: 'API',
    functions: ['LMSInitialize', 'LMSFinish', ...verbs.map((verb) => `LMS${verb}`)],
    end: 'LMSFinish',
    // RTE 3.4.2.3: CMIString4096. scorm-again itself lets 64,000 through.
    suspendData: { limit: 4096, error: '405' },
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
    suspendData: { limit: 64000, error: '406' },
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
