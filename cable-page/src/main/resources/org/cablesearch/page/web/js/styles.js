// The style sheets of the views; each is loaded when a view first wants it.

/** Waits until style sheets of these names are in use. */
export function styles(names) {
  return Promise.all(names.map((name) => (loaded[name] ??= load(name))));
}

const loaded = {};

function load(name) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = `css/${name}.css`;
  const done = new Promise((resolve) => {
    // A view without its style can still be read.
    link.onload = link.onerror = resolve;
  });
  document.querySelector('link[media="print"]').before(link);
  return done;
}
