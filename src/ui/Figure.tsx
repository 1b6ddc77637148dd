/** A picture that the build has made HTML of; its alternative text is in it. */
import type { Drawing } from '../course/model';

export const Figure = ({ of }: { readonly of: Drawing }) => (
  <span class="picture" dangerouslySetInnerHTML={{ __html: of.html }} />
);
