/** What an option says or shows. */
import type { PickRow } from '../course/model';
import { Figure } from '../ui/Figure';
import { Rich } from '../ui/Rich';

export const OptionLabel = ({ row }: { readonly row: PickRow }) =>
  row.figure ? <Figure of={row.figure} /> : <Rich text={row.text} />;
