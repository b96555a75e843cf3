// Keys, the exam's clock and a word when the server is away. Every page works without this file.
(() => {
  'use strict';
  const typing = (e) => e.target.closest('textarea, select, input[type="text"], input[type="file"], input:not([type])');
  const press = (selector) => { const found = document.querySelector(selector); if (found) { found.click(); } return found; };

  const places = () => [...document.querySelectorAll('form[data-question] .place select')];
  const put = (select, value) => { select.value = value; select.dispatchEvent(new Event('change', { bubbles: true })); };
  // In an order each step has one place: taking it for another leaves the first one open.
  document.addEventListener('change', (e) => {
    if (!e.target.closest('.place')) { return; }
    if (e.target.closest('[data-once]') && e.target.value) {
      for (const other of places()) { if (other !== e.target && other.value === e.target.value) { other.value = ''; } }
    }
    showUsed();
  }, true);
  const showUsed = () => {
    const used = new Set(places().map((select) => select.value));
    for (const option of document.querySelectorAll('[data-option]')) { option.classList.toggle('used', used.has(option.dataset.option)); }
  };

  document.addEventListener('keydown', (e) => {
    if (e.ctrlKey && e.key === 'Enter' && e.target.form) { e.preventDefault(); e.target.form.requestSubmit(); return; }
    if (e.ctrlKey || e.metaKey || e.altKey || typing(e)) { return; }
    if (/^[1-9]$/.test(e.key) && places().length) {
      const option = document.querySelectorAll('[data-option]')[Number(e.key) - 1];
      const open = places().find((select) => !select.value);
      if (option && open) { e.preventDefault(); put(open, option.dataset.option); }
    } else if (e.key === 'Backspace' && places().length) {
      const last = places().reverse().find((select) => select.value);
      if (last) { e.preventDefault(); put(last, ''); }
    } else if (/^[1-9]$/.test(e.key)) {
      const options = document.querySelectorAll('form[data-question] .option input');
      const input = options[Number(e.key) - 1];
      if (input) { e.preventDefault(); input.click(); input.focus(); }
    } else if (e.key === 'Enter' && !e.target.closest('a, button, summary')) {
      const form = document.querySelector('form[data-question]');
      if (form) { e.preventDefault(); form.requestSubmit(form.querySelector('[data-enter]')); } else if (press('a[data-enter]')) { e.preventDefault(); }
    } else {
      const key = e.key.toLowerCase();
      for (const target of document.querySelectorAll('[data-key]')) {
        if (target.dataset.key === key) { e.preventDefault(); target.click(); return; }
      }
    }
  });

  const tick = () => {
    const clock = document.querySelector('[data-left]');
    if (!clock) { return; }
    if (!clock.dataset.ends) { clock.dataset.ends = String(Date.now() + Number(clock.dataset.left) * 1000); }
    const left = Math.max(0, Math.round((Number(clock.dataset.ends) - Date.now()) / 1000));
    const two = (n) => String(n).padStart(2, '0');
    clock.textContent = `${two(Math.floor(left / 60))}:${two(left % 60)}`;
    if (left === 0 && !clock.dataset.over) { clock.dataset.over = 'yes'; window.location.assign(clock.dataset.then); }
  };
  setInterval(tick, 1000);
  showUsed();

  const away = (is) => { const box = document.getElementById('offline'); if (box) { box.hidden = !is; } };
  document.addEventListener('htmx:sendError', () => away(true));
  document.addEventListener('htmx:afterRequest', (e) => { if (e.detail.xhr && e.detail.xhr.status) { away(false); } });
  // What the server refuses or cannot find is a page too: show it.
  document.addEventListener('htmx:beforeSwap', (e) => { if (e.detail.xhr.status >= 400 && (e.detail.xhr.getResponseHeader('Content-Type') || '').startsWith('text/html')) { e.detail.shouldSwap = true; e.detail.isError = false; } });
  document.addEventListener('htmx:afterSettle', (e) => {
    tick();
    showUsed();
    if (e.detail.target === document.body) { const main = document.getElementById('main'); if (main) { main.focus({ preventScroll: true }); } }
  });
})();
