import { describe, expect, it } from 'vitest';
import { covering, DISPLAYS, displaysFor, PAGE_DISPLAYS, pairs } from '../e2e/displays';

describe('the displays of the pages', () => {
  it('lets every two settings meet', () => {
    const rows = covering({ size: ['small', 'large'], theme: ['light', 'dark'], wide: [true] });
    expect(new Set(rows.flatMap(pairs))).toEqual(
      new Set([
        'size small, theme light',
        'size small, theme dark',
        'size large, theme light',
        'size large, theme dark',
        'size small, wide true',
        'size large, wide true',
        'theme light, wide true',
        'theme dark, wide true',
      ]),
    );
    const all = new Set(DISPLAYS.flatMap(pairs));
    expect(all).toContain('theme forced colours, size largest');
    expect(all).toContain('theme contrast, device dark');
    expect(all).toContain('space wider, font easy');
    expect(all).toContain('size largest, width 320');
    expect(all).toContain('width 1366, direction rtl');
  });

  it('needs few of them', () => {
    // All combinations are 4 × 4 × 3 × 2 × 3 × 3 × 2 × 2 × 2 = 6912 of the player, and 144 of other pages.
    expect(DISPLAYS).toHaveLength(22);
    expect(PAGE_DISPLAYS).toHaveLength(11);
  });

  it('gives each state one of each theme, and the next state others', () => {
    const themes = ['light', 'dark', 'contrast', 'forced colours'];
    expect(displaysFor(DISPLAYS, 0).map(({ theme }) => theme)).toEqual(themes);
    const [first, second] = [displaysFor(DISPLAYS, 0), displaysFor(DISPLAYS, 1)];
    expect(second.filter((display) => first.includes(display))).toEqual([]);
    expect(displaysFor(PAGE_DISPLAYS, 5).map(({ theme }) => theme)).toEqual([
      'light',
      'forced colours',
    ]);
    const seen = new Set(DISPLAYS.flatMap((_, n) => displaysFor(DISPLAYS, n)));
    expect(seen.size).toBe(DISPLAYS.length);
  });
});
