/** The unit's own picture on a poster. Without one the theme draws there, or nothing is (publish/look.ts). */
import { usePlayer } from './context';

export const PosterPicture = () => {
  const { poster } = usePlayer().course;
  return poster ? <div class="own" dangerouslySetInnerHTML={{ __html: poster }} /> : null;
};
