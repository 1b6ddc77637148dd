/**
 * The words of the components that the practice LMS shows, too. There they are in the language of the package
 * that it plays; in the class report they are the page's own.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { strings } from '#report-strings';
import type { ReportWords } from '../../strings';

export const ReportStrings = createContext<ReportWords>(strings);

export const useStrings = (): ReportWords => useContext(ReportStrings);
