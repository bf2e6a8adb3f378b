/**
 * Decides before the program loads which sentence of the page is shown should it not start. Written in the oldest
 * JavaScript there is: Internet Explorer, and browsers that imitate it, have to be able to read it.
 */
(function () {
  var needed = ['Promise', 'Map', 'BigInt', 'Worker', 'ResizeObserver', 'globalThis'];
  var obstacle = location.protocol === 'file:' ? 'from-disk' : isTooOld() ? 'too-old' : '';

  function isTooOld() {
    for (var i = 0; i < needed.length; i++) if (!(needed[i] in window)) return true;
    return !('replaceAll' in String.prototype) || !('flatMap' in Array.prototype);
  }

  function show(id) {
    var root = document.getElementById('root');
    var pages = root ? root.children : [];
    for (var i = 0; i < pages.length; i++) {
      if (pages[i].className !== 'page') continue;
      pages[i].style.display = pages[i].id === id ? 'block' : 'none';
      pages[i].style.visibility = 'visible';
    }
  }

  /** A script of the page is missing, or cannot be read: half a file, or another page in its place. */
  function onFailure(event) {
    var from = event && event.target;
    var isUnread = from && from.tagName === 'SCRIPT';
    var isUnreadable = event && event.error && event.error.name === 'SyntaxError';
    if (isUnread || isUnreadable) show(obstacle || 'incomplete');
  }

  if (window.addEventListener) window.addEventListener('error', onFailure, true);
  if (!obstacle) return;
  // The program looks here before it draws anything over the sentence.
  document.documentElement.setAttribute('data-obstacle', obstacle);
  if (document.addEventListener) {
    document.addEventListener('DOMContentLoaded', function () {
      show(obstacle);
    });
  } else {
    window.onload = function () {
      show(obstacle);
    };
  }
})();
