interface Policy {
  createScriptURL(address: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

/** What the page starts by itself: a worker's beginning in a `blob:`, and the service worker. */
const rules: Policy = {
  createScriptURL(address) {
    const { origin, pathname, protocol } = new URL(address, document.baseURI);
    if (origin === location.origin && (protocol === 'blob:' || pathname.endsWith('/service-worker.js')))
      return address;
    throw new TypeError(`no worker of the book: ${address.slice(0, 100)}`);
  },
};

const policy =
  (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy('lossbook-workers', rules) ??
  rules;

/** The address of a worker's script, of this book alone, as one that Trusted Types let pass. */
export const ownWorker = (address: string): string => policy.createScriptURL(address);
