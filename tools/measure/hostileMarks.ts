/** Runs in the page: what a payload made of it that is no text. `[]` where every payload is only read. */
export function hostileMarks(): string[] {
  const faults: string[] = [];
  const own = (address: string) => new URL(address, location.href).origin === location.origin;
  const tell = (what: string, element: Element) => faults.push(`${what}: ${element.outerHTML.slice(0, 120)}`);
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    for (const attribute of element.getAttributeNames()) {
      if (attribute.startsWith('on')) tell('a handler', element);
      if (attribute === 'style') tell('a style', element);
      if (['srcdoc', 'ping', 'formaction', 'background'].includes(attribute)) tell(attribute, element);
    }
    if (
      /^(iframe|frame|object|embed|base|applet|marquee|math|audio|video|img|foreignobject|use|animate|set|image)$/.test(
        name,
      )
    )
      tell('an element', element);
    if (name === 'form' && element.hasAttribute('action')) tell('a form that sends', element);
    if (name === 'meta' && /refresh/i.test(element.getAttribute('http-equiv') ?? '')) tell('leads away', element);
    if (
      name === 'link' &&
      !/^(canonical|alternate|manifest|icon|apple-touch-icon|modulepreload)$/.test((element as HTMLLinkElement).rel)
    )
      tell('a link element', element);
    if (name === 'link' && !own((element as HTMLLinkElement).href)) tell('a link element', element);
    if (name === 'script' && (element as HTMLScriptElement).src && !own((element as HTMLScriptElement).src))
      tell('a script', element);
  }
  const scripts = [...document.scripts].filter((one) => !one.src);
  const data = scripts.filter((one) => one.type === 'application/ld+json');
  if (scripts.length - data.length > 1) faults.push('more than one script in the page');
  for (const { textContent } of data)
    try {
      JSON.parse(textContent);
    } catch {
      faults.push(`data for search engines is broken: ${textContent.slice(0, 120)}`);
    }
  if (document.querySelectorAll('style').length > 1) faults.push('more than one style in the page');
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href], area[href]')) {
    const { protocol, origin, href } = link;
    const isOwn = origin === location.origin;
    if (!isOwn && !/^(https|mailto|tel|sms):$/.test(protocol)) tell('a link that runs or leads elsewhere', link);
    if (!isOwn && protocol === 'https:' && !/noreferrer/.test(link.rel))
      tell('a link that says where it came from', link);
    if (protocol === 'mailto:') {
      const [to = '', query = ''] = href.slice('mailto:'.length).split('?');
      const heads = [...new URLSearchParams(query).keys()];
      if (heads.some((head) => !/^(subject|body|cc)$/.test(head))) tell(`a mail with the head ${heads.join()}`, link);
      if (/%0[ad]|[\r\n]/i.test(to) || /[\r\n]/.test(new URLSearchParams(query).get('subject') ?? ''))
        tell('a mail with a line break in its head', link);
    }
  }
  if (Object.keys(Object.prototype).length > 0 || 'polluted' in {}) faults.push('every object was changed');
  return faults;
}
