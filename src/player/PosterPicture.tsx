/**
 * A lesson's own picture on its poster ('' while it is on its way), or the unit's. Without one the theme draws there, or
 * nothing is (publish/look.ts).
 */
import { usePlayer } from './context';

export const PosterPicture = ({ own }: { readonly own?: string | undefined }) => {
  const { poster } = usePlayer().course;
  const html = own ?? poster;
  return html ? <div class="own" dangerouslySetInnerHTML={{ __html: html }} /> : null;
};
