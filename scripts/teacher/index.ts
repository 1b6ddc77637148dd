/**
 * The teacher's pack, made from the same lessons as the packages and never part of one: it holds
 * every answer.
 */
import type { Unit } from '../read';
import { book } from './book';
import { classReport } from './report';

/** The pack's files, by name. */
export const files = async (unit: Unit): Promise<Readonly<Record<string, string>>> => ({
  'book.html': book(unit),
  'class-report.html': await classReport(unit),
});
