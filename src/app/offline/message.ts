/** What the page says to its service worker. */
export interface PageMessage {
  /** `take-over`: serve this page from now on. `tidy`: remove the files of older versions, if no other tab may need them. */
  readonly kind: 'take-over' | 'tidy';
}
