/**
 * The daylight colours of a drawing's classes (theme.css) for where a file is shown by itself: there no page gives them a
 * colour. Authors may have this very line in their files; the build takes it out, since its page has the colours.
 */
export const pictureStyle =
  '<style>.f-paper,.t-inv{fill:#fffaf0}.f-ink,.t{fill:#1c1917}.f-red{fill:#b3201a}.f-sand{fill:#e6d8b8}.f-grey{fill:#857c70}.f-deep{fill:#5b1512}.s-paper{stroke:#fffaf0}.s-ink{stroke:#1c1917}.s-red{stroke:#b3201a}.s-sand{stroke:#e6d8b8}.s-grey{stroke:#857c70}.t,.t-inv{font-family:Arial,sans-serif}</style>';
