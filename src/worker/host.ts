/**
 * The worker's entry. It only imports, and no file imports it: WebKit evaluates a worker's entry again for a file that
 * imports it, and the worker would have two cores, which both answer every call. vite.config.ts gives the rest a file of
 * its own.
 */
import './serve-core';
