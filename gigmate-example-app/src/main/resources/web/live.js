// Keeps an open page as it would be if it were opened now: when something that it follows has
// changed, the page is read once more, and what differs is put in its place. What somebody is
// typing into stays, and a line says that it has changed.
(function () {
  "use strict";
  var main = document.getElementById("main");
  var line = document.getElementById("changed");
  var follows = main.dataset.follows.split(" ");
  var seen = Number(main.dataset.seen);
  var GATHER = 100;
  var PAUSE = 500;
  var AGAIN = 3000;
  var STAYS = "#changed, .notice";
  var FLOWS = ["MAIN", "DIV", "SECTION"];
  var timer = null;
  var reading = false;
  var missed = false;
  var lastRead = 0;
  var began = 0;
  var pause = PAUSE;
  var answered = new Set();

  function told(change) {
    if (change.topic === "reset") {
      seen = change.id;
    } else if (change.id <= seen) {
      return;
    } else {
      seen = change.id;
      if (follows.indexOf(change.topic) < 0) return;
    }
    soon(GATHER);
  }

  // Changes that come together are read once; nobody looks at a page that is hidden.
  function soon(wait) {
    if (reading || document.hidden) {
      missed = true;
    } else if (timer === null) {
      timer = setTimeout(read, Math.max(wait, lastRead + pause - Date.now()));
    }
  }

  function read() {
    timer = null;
    reading = true;
    missed = false;
    began = Date.now();
    main.setAttribute("aria-busy", "true");
    fetch(location.pathname + location.search, { headers: { "X-Refresh": "true" }, cache: "no-store" })
      .then(function (answer) {
        if (answer.ok) return answer.text().then(show);
        if (answer.status >= 500 || answer.status === 429) setTimeout(soon, AGAIN, 0);
      }, function () { setTimeout(soon, AGAIN, 0); })
      .finally(function () {
        main.removeAttribute("aria-busy");
        lastRead = Date.now();
        // A page that is dear to make is made a fifth of the time at most.
        pause = Math.max(PAUSE, 4 * (lastRead - began));
        reading = false;
        if (missed) soon(GATHER);
      });
  }

  function show(text) {
    var fresh = new DOMParser().parseFromString(text, "text/html").getElementById("main");
    if (fresh === null) return;
    seen = Math.max(seen, Number(fresh.dataset.seen));
    unfold(fresh);
    say(bringChildren(main, fresh));
  }

  // Puts what differs in its place; answers whether something had to stay as it was.
  function bring(old, fresh) {
    if (old.isEqualNode(fresh) || answered.has(old.id) || old.matches(STAYS)) return false;
    if (old.tagName !== fresh.tagName) return replace(old, fresh);
    if (inUse(old)) {
      // Within a section, what somebody types belongs to what stands around it.
      return old.querySelector("section") === null || bringChildren(old, fresh);
    }
    if (FLOWS.indexOf(old.tagName) >= 0 && !hasText(old) && !hasText(fresh)) {
      return bringAttributes(old, fresh) || bringChildren(old, fresh);
    }
    return replace(old, fresh);
  }

  function bringAttributes(old, fresh) {
    Array.from(old.attributes).forEach(function (one) {
      if (!fresh.hasAttribute(one.name)) old.removeAttribute(one.name);
    });
    Array.from(fresh.attributes).forEach(function (one) {
      if (old.getAttribute(one.name) !== one.value) old.setAttribute(one.name, one.value);
    });
    return false;
  }

  function bringChildren(old, fresh) {
    var stayed = false;
    var here = keyed(old);
    var there = keyed(fresh);
    here.forEach(function (child, key) {
      if (there.has(key) || answered.has(child.id) || child.matches(STAYS)) return;
      if (inUse(child)) stayed = true;
      else child.remove();
    });
    var next = old.firstElementChild;
    there.forEach(function (child, key) {
      var known = here.get(key);
      if (known === undefined) {
        old.insertBefore(document.adoptNode(child), next);
        prepare(child);
        return;
      }
      while (next !== null && next !== known && !there.has(next.liveKey)) next = next.nextElementSibling;
      if (known === next) next = next.nextElementSibling;
      else old.insertBefore(known, next);
      if (bring(known, child)) stayed = true;
    });
    return stayed;
  }

  function keyed(parent) {
    var all = new Map();
    Array.from(parent.children).forEach(function (child) {
      var name = [child.tagName, child.id, child.getAttribute("aria-labelledby"), child.className].join(" ");
      var number = 0;
      while (all.has(name + " " + number)) number++;
      child.liveKey = name + " " + number;
      all.set(child.liveKey, child);
    });
    return all;
  }

  function replace(old, fresh) {
    var active = document.activeElement;
    var focused = old.contains(active);
    old.replaceWith(document.adoptNode(fresh));
    prepare(fresh);
    if (focused) {
      var again = Array.from(fresh.querySelectorAll(active.tagName)).concat(fresh).filter(function (one) {
        return one.tagName === active.tagName && (active.id ? one.id === active.id
          : one.getAttribute("href") === active.getAttribute("href")
            && one.textContent === active.textContent);
      });
      if (again.length === 1) again[0].focus({ preventScroll: true });
    }
    return false;
  }

  // What is new to the page has forms of htmx that nobody has looked at.
  function prepare(element) {
    if (window.htmx) window.htmx.process(element);
  }

  function hasText(element) {
    return Array.from(element.childNodes).some(function (one) {
      return one.nodeType === Node.TEXT_NODE && one.nodeValue.trim() !== "";
    });
  }

  // A button under focus would be another record's after the change; and what somebody is to
  // approve is what they read, so it is not exchanged under their eyes.
  function inUse(element) {
    var active = document.activeElement;
    return (active !== null && active.closest("form") !== null && element.contains(active))
      || element.querySelector("input[name=content], input[name=seen]") !== null
      || Array.from(element.querySelectorAll("input, select, textarea")).some(typedInto);
  }

  function typedInto(field) {
    if (field.type === "hidden" || field.type === "submit" || field.type === "button") return false;
    if (field === document.activeElement) return true;
    if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
    if (field.tagName !== "SELECT") return field.value !== field.defaultValue;
    var given = Array.from(field.options).findIndex(function (one) { return one.defaultSelected; });
    return field.selectedIndex !== (given < 0 && field.options.length > 0 ? 0 : given);
  }

  // What the visitor has unfolded, or folded, stays so.
  function unfold(fresh) {
    var open = new Map();
    folds(main, function (name, one) { open.set(name, one.open); });
    folds(fresh, function (name, one) { if (open.has(name)) one.open = open.get(name); });
  }

  function folds(root, each) {
    var names = new Map();
    root.querySelectorAll("details").forEach(function (one) {
      var title = one.querySelector("summary strong") || one.querySelector("summary") || one;
      var name = one.id || title.textContent.trim();
      var number = names.get(name) || 0;
      names.set(name, number + 1);
      each(name + " " + number, one);
    });
  }

  function say(stayed) {
    if (!stayed) {
      line.replaceChildren();
    } else if (line.firstElementChild === null) {
      line.append(document.getElementById("changed-words").content.cloneNode(true));
    }
  }

  function listen() {
    var shared = "SharedWorker" in window;
    var worker = shared
      ? new SharedWorker(main.dataset.stream, { name: main.dataset.visitor })
      : new Worker(main.dataset.stream);
    var port = shared ? worker.port : worker;
    port.onmessage = function (message) { told(message.data); };
    port.postMessage({ after: seen });
    window.addEventListener("pagehide", function () { port.postMessage("bye"); });
    window.addEventListener("pageshow", function (event) {
      if (event.persisted) port.postMessage({ after: seen });
    });
  }

  // What the page asked for itself, as an advice, is not on it when it is read again.
  document.addEventListener("htmx:beforeSwap", function (event) {
    if (event.detail.target.id !== "") answered.add(event.detail.target.id);
  });
  document.addEventListener("visibilitychange", function () { if (missed) soon(0); });
  // Whoever is done with what stayed sees what it is now.
  document.addEventListener("focusout", function () {
    if (line.firstElementChild !== null) soon(GATHER);
  });
  listen();
})();
