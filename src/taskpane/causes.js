/*
 * Runs as it stands, at the end of the page: says at once why the pane cannot start where that can be told without the
 * program. Plain ES5, for the web views that are the cause.
 */
(function () {
  'use strict';
  var agent = navigator.userAgent;
  var isOldWindows = /Trident|MSIE|Edge\/1/.test(agent);
  var isOldMac = /Mac OS X/.test(agent) && !hasLookbehind();

  /** Safari 16.4 and what came with macOS 13.3 read it; before, a script with one in it is not read at all. */
  function hasLookbehind() {
    try {
      return new RegExp('(?<=a)b').test('ab');
      // eslint-disable-next-line @typescript-eslint/no-unused-vars -- older JavaScript wants a name here
    } catch (_) {
      return false;
    }
  }

  function show(id) {
    var pages = document.getElementById('root').children;
    for (var i = 0; i < pages.length; i++) {
      pages[i].style.display = pages[i].id === id ? 'block' : 'none';
      pages[i].style.visibility = 'visible';
    }
  }

  function showCause() {
    var isNewExcel =
      Office.context.requirements && Office.context.requirements.isSetSupported('ExcelApi', '1.13');
    show(isNewExcel ? 'no-webview2' : 'old-excel');
  }

  if (isOldMac) show('old-macos');
  if (!isOldWindows) return;
  show('no-webview2');
  if (typeof Office !== 'undefined') Office.onReady(showCause);
})();
