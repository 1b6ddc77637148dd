/** A column of the gradebook: that of an activity, or the total of the course. */
import type { Node } from '../xml';
import { fields, STAMP, type Value } from './fields';

/** What tells one column from another. */
interface Of {
  readonly categoryid: Value;
  readonly itemname: Value;
  readonly itemtype: 'course' | 'mod';
  readonly itemmodule: Value;
  readonly iteminstance: number;
  readonly itemnumber: Value;
  readonly idnumber: Value;
}

/** @param id its number and its place among the columns. It counts to 100, as every package does. */
export const gradeItem = (id: number, { idnumber, ...of }: Of): Node => [
  'grade_item',
  { id: String(id) },
  ...fields({
    ...of,
    iteminfo: null,
    idnumber,
    calculation: null,
    gradetype: 1,
    grademax: 100,
    grademin: 0,
    scaleid: null,
    outcomeid: null,
    gradepass: 0,
    multfactor: 1,
    plusfactor: 0,
    aggregationcoef: 0,
    aggregationcoef2: 0,
    weightoverride: 0,
    sortorder: id,
    display: 0,
    decimals: null,
    hidden: 0,
    locked: 0,
    locktime: 0,
    needsupdate: 0,
    timecreated: STAMP,
    timemodified: STAMP,
  }),
  ['grade_grades', {}],
];
