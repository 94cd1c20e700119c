/** The build under test, as files. */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** The address of a file of the build, as a double click opens it. */
export const fromDisk = (name: string): string => pathToFileURL(join(dist, name)).href;
