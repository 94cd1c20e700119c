declare const __SINGLE_FILE_BYTES__: number | undefined;

/**
 * The size of `ringdown.html`, which lies beside a page that a host serves; undefined in that file itself, and while the
 * page is being written.
 */
export const singleFileBytes = __SINGLE_FILE_BYTES__;
