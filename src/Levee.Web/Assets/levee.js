// Levee's only script: two small elements and the keys. Pages work without it; nothing here decides anything.

const put = (node, text) => { if (node.textContent !== text) node.textContent = text; };
const fill = (pattern, name, value) => pattern.replace(new RegExp(`\\{${name}(?:\\|([^|}]*)\\|([^}]*))?\\}`), (_, one, more) =>
  (typeof value === 'number' ? value.toLocaleString('en') : value) + (more === undefined ? '' : ' ' + (value === 1 ? one : more)));

/** The live state in the head of the page: live, reconnecting, stale since a time. */
class LiveState {
  constructor(owner) {
    this.owner = owner;
    this.node = document.querySelector('[data-state]');
    this.clock = document.querySelector('[data-clock]');
    this.last = '';
    this.heard = performance.now();
    this.timer = setInterval(() => { if (performance.now() - this.heard > 5000) this.say('stale'); }, 1000);
  }
  hear(clock) {
    this.heard = performance.now();
    this.last = clock;
    if (this.clock) put(this.clock, clock);
    this.say('live');
  }
  say(state) {
    if (state === 'reconnecting' && performance.now() - this.heard > 5000) state = 'stale';
    this.owner.dataset.is = state;
    if (!this.node) return;
    this.node.dataset.is = state;
    put(this.node, fill(this.node.dataset[state], 'time', this.last || (this.clock ? this.clock.textContent : '')));
  }
  stop() { clearInterval(this.timer); }
}

/** <levee-live>: a table that follows server-sent rows. Rows are recycled; a pause or focus in it holds the order. */
class LeveeLive extends HTMLElement {
  static max = 40;

  connectedCallback() {
    this.items = []; this.waiting = []; this.missed = 0; this.isPaused = false;
    this.body = this.querySelector('tbody');
    this.box = this.querySelector('.scroll');
    this.note = this.querySelector('[data-note]');
    this.pauseButton = this.querySelector('[data-pause]');
    this.catchButton = this.querySelector('[data-catch]');
    this.rowTemplate = this.querySelector('template[data-row]');
    this.items = [...this.body.rows].map(LeveeLive.read);
    this.rungs = new Map([...this.querySelectorAll('template[data-step]')].map(t => [t.dataset.step, t]));
    this.pauseButton.addEventListener('click', () => this.pause(!this.isPaused));
    this.catchButton.addEventListener('click', () => this.pause(false));
    this.box.addEventListener('pointerdown', () => this.pause(true));
    this.body.addEventListener('focusout', () => setTimeout(() => this.settle()));
    this.state = new LiveState(this);
    this.source = new EventSource(this.getAttribute('src'));
    this.source.addEventListener('rows', e => this.take(JSON.parse(e.data)));
    this.source.onerror = () => this.state.say('reconnecting');
  }
  disconnectedCallback() { this.source?.close(); this.state?.stop(); }

  /** Reads a row the server drew, so that it is drawn again below newer ones. */
  static read(tr) {
    const c = [...tr.cells].map(cell => cell.textContent);
    const link = tr.querySelector('a');
    const step = tr.querySelector('.rung').className.match(/r(\d)/)[1];
    return { id: link ? link.pathname.split('/').pop() : '', cells: [c[0], c[1], c[2], c[3], c[4], c[5]], step: +step, symbols: c[7] };
  }
  get isHeld() { return this.isPaused || this.body.contains(document.activeElement); }

  take(message) {
    this.state.hear(message.clock);
    const rows = message.rows.map(r => ({ id: r[0], cells: r.slice(1, 7), step: r[7], symbols: r[8] }));
    if (message.gap > 0) rows.push({ gap: fill(this.dataset.gap, 'count', message.gap) });
    this.missed += (message.counted ?? 0);
    this.waiting = rows.concat(this.waiting).slice(0, LeveeLive.max);
    this.fresh = (this.fresh ?? 0) + rows.length + (message.counted ?? 0);
    put(this.note, fill(this.dataset.rate, 'rate', message.rate) + (this.missed > 0 ? ' · ' + fill(this.dataset.counted, 'count', this.missed) : ''));
    this.settle();
  }
  settle() {
    if (this.isHeld) {
      this.catchButton.hidden = !this.fresh;
      if (this.fresh) put(this.catchButton.firstElementChild, fill(this.dataset.new, 'count', this.fresh));
    } else if (!this.frame) this.frame = requestAnimationFrame(() => { this.frame = 0; this.draw(); });
  }
  pause(on) {
    this.isPaused = on;
    this.pauseButton.setAttribute('aria-pressed', on);
    put(this.pauseButton.firstElementChild, on ? this.dataset.resumeWord : this.dataset.pauseWord);
    if (!on) { document.activeElement?.closest?.('tbody') && document.activeElement.blur(); this.catchButton.hidden = true; this.draw(); }
  }
  draw() {
    this.catchButton.hidden = true; this.fresh = 0;
    if (!this.waiting.length) return;
    this.items = this.waiting.concat(this.items).slice(0, LeveeLive.max);
    this.waiting = [];
    this.querySelector('[data-empty]').hidden = true;
    while (this.body.rows.length < this.items.length) this.body.append(this.rowTemplate.content.cloneNode(true));
    this.items.forEach((item, i) => this.write(this.body.rows[i], item));
  }
  write(tr, item) {
    tr.classList.toggle('gap', 'gap' in item);
    tr.cells[0].colSpan = 'gap' in item ? 8 : 1;
    if ('gap' in item) { put(tr.cells[0], item.gap); return; }
    item.cells.forEach((text, i) => {
      const link = i === 2 ? tr.cells[i].querySelector('a') : null;
      if (link) { link.href = '/console/events/' + item.id; put(link, text); } else put(tr.cells[i], text);
    });
    const rung = tr.cells[6].firstElementChild;
    if (!rung.classList.contains('r' + item.step))
      rung.replaceWith(this.rungs.get(String(item.step)).content.firstElementChild.cloneNode(true));
    put(tr.cells[7], item.symbols);
  }
}
customElements.define('levee-live', LeveeLive);

/** <levee-part src>: a part of a page that the server draws again when it changes; focus or a press in it holds it. */
class LeveePart extends HTMLElement {
  connectedCallback() {
    this.state = new LiveState(this);
    this.addEventListener('focusout', () => setTimeout(() => this.settle()));
    this.source = new EventSource(this.getAttribute('src'));
    this.source.addEventListener('part', e => {
      const message = JSON.parse(e.data);
      this.state.hear(message.clock);
      if (message.html !== undefined) { this.next = message.html; this.settle(); }
    });
    this.source.onerror = () => this.state.say('reconnecting');
  }
  disconnectedCallback() { this.source?.close(); this.state?.stop(); }
  get isHeld() {
    const selection = getSelection();
    return this.contains(document.activeElement) || (!selection.isCollapsed && this.contains(selection.anchorNode));
  }
  settle() {
    if (this.next === undefined || this.isHeld) return;
    this.innerHTML = this.next;
    this.next = undefined;
  }
}
customElements.define('levee-part', LeveePart);

/** Keys: silent while typing or composing, and when switched off. Letters stand on the buttons they press. */
const isTyping = target => target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
let isGoing = false;
const rows = () => [...document.querySelectorAll('main tbody a, main .line a')].filter(a => a.offsetParent);
const move = by => {
  const all = rows(), at = all.indexOf(document.activeElement);
  all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + by))]?.focus();
};
const press = selector => {
  const node = [...document.querySelectorAll(selector)].find(n => !n.hidden && !n.disabled);
  node?.click();
  return !!node;
};

document.addEventListener('keydown', e => {
  if (e.isComposing || e.keyCode === 229 || e.ctrlKey || e.metaKey || e.altKey) return;
  if (e.key === 'Escape') {
    if (document.activeElement && document.activeElement !== document.body) document.activeElement.blur();
    else press('[data-back]');
    return;
  }
  if (isTyping(e.target) || document.body.dataset.keys !== 'on') return;
  if (isGoing) {
    isGoing = false;
    if (/^[a-z]$/.test(e.key) && press(`[data-go="${e.key}"]`)) e.preventDefault();
    return;
  }
  const isOnButton = e.target.closest('button, summary');
  const acts = {
    '/': () => document.getElementById('find')?.focus(),
    '?': () => { location.href = '/console/help'; },
    g: () => { isGoing = true; setTimeout(() => { isGoing = false; }, 1500); },
    j: () => move(1), k: () => move(-1), '.': () => press('[data-catch]'),
    ' ': () => isOnButton ? false : press('[data-pause]'),
  };
  const act = acts[e.key] ?? (/^[a-z0-9]$/.test(e.key) ? () => press(`[data-key="${e.key}"]`) : null);
  if (act && act() !== false) e.preventDefault();
});
