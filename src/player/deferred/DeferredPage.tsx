/** The pages that nobody sees first. */
import { lessonsOf } from '../../course/course';
import { usePlayer } from '../context';
import { CertificatePage } from './CertificatePage';
import { ExtraPage } from './extras/ExtraPage';
import { LeavePage } from './LeavePage';
import { ResultPage } from './ResultPage';
import { ReviewPage } from './review/ReviewPage';
import { SettingsPage } from './SettingsPage';
import { SheetPage } from './sheet/SheetPage';

export const DeferredPage = () => {
  const { course, route } = usePlayer();
  switch (route.page) {
    case 'result':
      return <ResultPage />;
    case 'certificate':
      return <CertificatePage />;
    case 'settings':
      return <SettingsPage />;
    case 'review':
      return <ReviewPage />;
    case 'leave':
      return <LeavePage />;
    case 'glossary':
    case 'organiser':
    case 'cards':
    case 'credits':
      // Each with a heading of its own: one that has the focus already is not heard again.
      return <ExtraPage key={route.page} page={route.page} />;
    case 'sheet': {
      const lesson = lessonsOf(course).find(({ id }) => id === route.lesson);
      return lesson ? <SheetPage lesson={lesson} /> : null;
    }
    // These are pages of the other scripts.
    case 'home':
    case 'lesson':
      return null;
  }
};
