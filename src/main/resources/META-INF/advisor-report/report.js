'use strict';
(() => {
  const list = document.getElementById('misses');
  if (!list) return;
  const items = [...list.querySelectorAll('details')];
  const search = document.getElementById('search');
  const selects = [...document.querySelectorAll('select[data-field]')];
  const shown = document.getElementById('shown');
  const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const texts = new Map(items.map(item => [item, fold(item.textContent)]));
  const apply = () => {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const item of items) {
      const fits = words.every(word => texts.get(item).includes(word))
        && selects.every(select => !select.value || item.dataset[select.dataset.field] === select.value);
      item.hidden = !fits;
      count += fits;
    }
    shown.textContent = shown.dataset.pattern.replace('{0}', count).replace('{1}', items.length);
  };
  document.getElementById('filters').hidden = false;
  search.addEventListener('input', apply);
  selects.forEach(select => select.addEventListener('change', apply));
  apply();
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = items.filter(item => !item.open && !item.hidden);
    closed.forEach(item => { item.open = true; });
  });
  addEventListener('afterprint', () => closed.forEach(item => { item.open = false; }));
})();
