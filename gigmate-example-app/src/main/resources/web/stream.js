// The stream of what changes, for pages of one visitor: as a shared worker one for all tabs of a
// browser, which else opens no more than six connections to a server; as a worker one for a page.
"use strict";

var TOPICS = [
  "leads", "calendar", "campaigns", "market", "talent", "bookings", "strategies", "jobs",
  "settings", "other", "reset"
];
var KEPT = 500;
var SOON = 1000;
var LATE = 30000;

var pages = new Set();
var told = [];
var source = null;
var last = 0;
var wait = SOON;
var retry = null;

function listen() {
  source = new EventSource("/api/v1/live?after=" + last);
  source.addEventListener("open", function () { wait = SOON; });
  source.addEventListener("error", function () {
    // A browser comes back by itself where a stream ends, and not where it is refused.
    if (source === null || source.readyState !== EventSource.CLOSED) return;
    retry = setTimeout(listen, wait);
    wait = Math.min(2 * wait, LATE);
  });
  TOPICS.forEach(function (topic) { source.addEventListener(topic, hear); });
}

function hear(event) {
  var change = { id: Number(event.lastEventId), topic: event.type };
  last = change.id;
  if (change.topic === "reset") told = [];
  told.push(change);
  if (told.length > KEPT) told.shift();
  pages.forEach(function (page) { page.postMessage(change); });
}

// A page says where the log stood when it was read, and when it goes.
function answer(page, said) {
  if (said === "bye") {
    pages.delete(page);
    if (pages.size === 0) stop();
    return;
  }
  pages.add(page);
  if (source === null) {
    last = said.after;
    listen();
  } else if (said.after < last) {
    if (told.length > 0 && told[0].id <= said.after + 1) {
      told.forEach(function (change) { page.postMessage(change); });
    } else {
      page.postMessage({ id: last, topic: "reset" });
    }
  }
}

function stop() {
  clearTimeout(retry);
  source.close();
  source = null;
  told = [];
  wait = SOON;
}

self.onconnect = function (event) {
  var page = event.ports[0];
  page.onmessage = function (message) { answer(page, message.data); };
};
self.onmessage = function (message) { answer(self, message.data); };
