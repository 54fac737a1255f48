// The style sheets of the views. Each is loaded when a view first needs it.

/** Loads the style sheets with these names, and waits until they apply. */
export function styles(names) {
  return Promise.all(names.map((name) => (loaded[name] ??= load(name))));
}

const loaded = {};

function load(name) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = `css/${name}.css`;
  const done = new Promise((resolve) => {
    // A view can be read without its style, so a failure is ignored.
    link.onload = link.onerror = resolve;
  });
  document.querySelector('link[media="print"]').before(link);
  return done;
}
