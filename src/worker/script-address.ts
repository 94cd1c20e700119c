/**
 * The one place where an address becomes that of a script. The page's policy (scripts/content-policy.mjs) lets a browser
 * with Trusted Types refuse every other.
 */
interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

const checked = (address: string): string => {
  const { origin, href } = new URL(address, document.baseURI);
  if (origin !== location.origin) throw new TypeError(`${href} is not a script of this page.`);
  return href;
};

// TypeScript's own types do not know Trusted Types; what `createScriptURL` gives is used as an address only.
const { trustedTypes } = globalThis as { trustedTypes?: Policies };
let policy: ReturnType<Policies['createPolicy']> | undefined;

/** @throws TypeError when the address leads to another origin, or when a host's own policy allows no such address */
export function scriptAddress(address: string): string {
  if (trustedTypes === undefined) return checked(address);
  policy ??= trustedTypes.createPolicy('ringdown', { createScriptURL: checked });
  return policy.createScriptURL(address);
}
