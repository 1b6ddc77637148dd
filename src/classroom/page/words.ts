/** The words of the pictures that the practice LMS shows, too: there in the language of what it plays, else the page's own. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { strings } from '#report-strings';
import type { ReportWords } from '../../strings';

export const ReportStrings = createContext<ReportWords>(strings);

export const useStrings = (): ReportWords => useContext(ReportStrings);
