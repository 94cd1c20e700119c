/** The browsers for which the build lowers scripts and stylesheets: the baseline that package.json states. */
import packageJson from '../package.json' with { type: 'json' };

/** As Vite names browsers: `ios16.4` for `ios_saf 16.4`. */
export const buildTarget = packageJson.browserslist.map((browser) => browser.replace(/_saf| /g, ''));
