// @ts-nocheck
/*
 * Runs privileged in Firefox's own window, where the tabs, the toolbar and the popup's panel are; firefox.mjs hands it over as
 * text, calls `openDesk` once per start, and finds its functions on the window ever after.
 */

/* biome-ignore lint/correctness/noUnusedVariables: called by the driver */
function openDesk(agentSource) {
  const CHANNEL = 'call-in-driver';
  const win = Services.wm.getMostRecentWindow('navigator:browser');
  const { gBrowser } = win;
  const browsers = new Map();
  const waiting = new Map();
  const dialled = [];
  const tools = { window: win, parent: win, _EU_Ci: Ci, _EU_Cc: Cc };
  Services.scriptloader.loadSubScript('chrome://remote/content/external/EventUtils.js', tools);
  const sleep = ms => new Promise(resolve => win.setTimeout(resolve, ms));
  let last = 0;

  Services.mm.addMessageListener(`${CHANNEL}:done`, ({ data }) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  Services.mm.loadFrameScript(`data:text/javascript;charset=utf-8,${encodeURIComponent(agentSource)}`, true);

  function idOf(browser) {
    for (const [id, known] of browsers) if (known === browser) return id;
    last += 1;
    browsers.set(last, browser);
    return last;
  }

  function browserOf(id) {
    const browser = browsers.get(id);
    if (!browser?.isConnected || !browser.browsingContext) throw new Error('The screen closed');
    return browser;
  }

  async function askBrowser(browser, name, args) {
    last += 1;
    const id = last;
    const answered = new Promise(resolve => waiting.set(id, resolve));
    browser.messageManager.sendAsyncMessage(`${CHANNEL}:do`, { id, name, args });
    const closed = (async () => {
      const end = Date.now() + 30_000;
      while (waiting.has(id) && browser.isConnected && Date.now() < end) await sleep(100);
      return { error: browser.isConnected ? `${name} was not answered within 30 s` : 'The screen closed' };
    })();
    const answer = await Promise.race([answered, closed]);
    waiting.delete(id);
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  }

  async function load(browser, url) {
    const uri = Services.io.newURI(url);
    const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
    browser.fixupAndLoadURIString(uri.spec, { triggeringPrincipal });
    const end = Date.now() + 20_000;
    const samePage = browser.currentURI.specIgnoringRef === uri.specIgnoringRef;
    if (samePage) await sleep(150);
    while (Date.now() < end) {
      await sleep(50);
      const progress = browser.webProgress?.isLoadingDocument;
      if (progress || browser.currentURI.spec === 'about:blank') continue;
      const state = await askBrowser(browser, 'state', []).catch(() => null);
      if (state?.error) throw new Error(`${url} could not be loaded (${state.error})`);
      if (state?.ready === 'complete' && state.url !== 'about:blank') return;
    }
    throw new Error(`${url} did not load within 20 s`);
  }

  function extensionOf(addonId) {
    const policy = win.WebExtensionPolicy.getByID(addonId);
    if (!policy) throw new Error('The extension is not installed');
    return policy.extension;
  }

  /* In the toolbar, as a person who pinned it has it; Firefox puts it behind the puzzle piece at first. */
  function toolbarButton(addonId) {
    const widget = `${addonId.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;
    const { CustomizableUI } = win;
    if (CustomizableUI.getPlacementOfWidget(widget)?.area !== CustomizableUI.AREA_NAVBAR) {
      CustomizableUI.addWidgetToArea(widget, CustomizableUI.AREA_NAVBAR);
    }
    return win.document.getElementById(widget)?.querySelector('.unified-extensions-item-action-button') ?? null;
  }

  function popupBrowsers() {
    return [...win.document.querySelectorAll('browser.webextension-popup-browser')].filter(
      browser => browser.closest('panel')?.state === 'open',
    );
  }

  async function backgroundBrowser(addonId) {
    const extension = extensionOf(addonId);
    for (let tries = 0; tries < 100; tries += 1) {
      const view = [...extension.views].find(each => each.viewType === 'background');
      if (view?.xulBrowser) return view.xulBrowser;
      await extension.wakeupBackground?.();
      await sleep(80);
    }
    throw new Error('The background did not start');
  }

  win.callInDesk = {
    ask: (id, name, args) => askBrowser(browserOf(id), name, args),
    isOpen: id => {
      const browser = browsers.get(id);
      return Boolean(browser?.isConnected && (!browser.closest('panel') || browser.closest('panel').state === 'open'));
    },
    async extensionReady(addonId) {
      await backgroundBrowser(addonId);
      for (let tries = 0; tries < 100; tries += 1) {
        if (toolbarButton(addonId)?.getBoundingClientRect().width > 0) return;
        await sleep(50);
      }
      throw new Error('The extension has no toolbar button');
    },
    async openTab(url) {
      const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
      const tab = gBrowser.addTab('about:blank', { triggeringPrincipal });
      gBrowser.selectedTab = tab;
      tab.linkedBrowser.focus();
      await load(tab.linkedBrowser, url);
      return idOf(tab.linkedBrowser);
    },
    goto: (id, url) => load(browserOf(id), url),
    selectTab(id) {
      gBrowser.selectedTab = gBrowser.getTabForBrowser(browserOf(id));
    },
    tabs: () => gBrowser.visibleTabs.map(tab => tab.linkedBrowser.currentURI.spec),
    findTab(part) {
      const tab = gBrowser.visibleTabs.find(each => each.linkedBrowser.currentURI.spec.includes(part));
      return tab && !tab.linkedBrowser.webProgress.isLoadingDocument ? idOf(tab.linkedBrowser) : null;
    },
    async findPopup(baseUrl) {
      const browser = popupBrowsers().find(each => each.currentURI.spec.startsWith(baseUrl));
      if (!browser) return null;
      const state = await askBrowser(browser, 'state', []);
      return state.ready === 'complete' && state.url.startsWith(baseUrl) ? idOf(browser) : null;
    },
    async findPanel(baseUrl) {
      const frame = win.document.getElementById('sidebar')?.contentDocument;
      const browser = frame?.getElementById('webext-panels-browser');
      if (!browser?.currentURI?.spec.startsWith(baseUrl)) return null;
      const state = await askBrowser(browser, 'state', []);
      return state.ready === 'complete' && state.url.startsWith(baseUrl) ? idOf(browser) : null;
    },
    async clickToolbarButton(addonId) {
      for (let tries = 0; tries < 40 && popupBrowsers().length > 0; tries += 1) {
        for (const browser of popupBrowsers()) browser.closest('panel').hidePopup();
        await sleep(50);
      }
      tools.synthesizeMouseAtCenter(toolbarButton(addonId), {}, win);
    },
    /* As a finger on the screen: the system's own events, of which the browser makes what it makes of a tap. */
    tapAt(id, x, y) {
      const { left, top } = browserOf(id).getBoundingClientRect();
      const scale = win.devicePixelRatio;
      const [across, down] = [win.mozInnerScreenX + left + x, win.mozInnerScreenY + top + y];
      return new Promise(done => {
        win.windowUtils.sendNativeTouchTap(Math.round(across * scale), Math.round(down * scale), false, {
          observe: () => done(),
        });
        win.setTimeout(done, 1_000);
      });
    },
    /* Keys go to the window, as a person's do, and from there to the page in front or to the extension they belong to. */
    pressKeys(combination) {
      const parts = combination.split('+');
      const key = parts.pop();
      const has = name => parts.includes(name);
      const event = { shiftKey: has('Shift'), ctrlKey: has('Ctrl'), altKey: has('Alt'), metaKey: has('Command') };
      tools.synthesizeKey(key, { ...event, code: `Key${key}` }, win);
    },
    badge(addonId) {
      return toolbarButton(addonId).getAttribute('badge') ?? '';
    },
    async closeView(id) {
      const browser = browserOf(id);
      const panel = browser.closest('panel');
      if (panel) panel.hidePopup();
      else if (browser.id === 'webext-panels-browser') win.SidebarController.hide();
      else gBrowser.removeTab(gBrowser.getTabForBrowser(browser), { animate: false });
      for (let tries = 0; tries < 40 && this.isOpen(id); tries += 1) await sleep(50);
    },
    inBackground: async (addonId, source) => askBrowser(await backgroundBrowser(addonId), 'evaluate', [source]),
    async stopBackground(addonId) {
      await extensionOf(addonId).terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
    },
    async reloadExtension(addonId) {
      const before = extensionOf(addonId);
      await this.inBackground(addonId, 'void setTimeout(() => browser.runtime.reload())').catch(() => undefined);
      for (let tries = 0; tries < 200; tries += 1) {
        const policy = win.WebExtensionPolicy.getByID(addonId);
        if (policy?.active && policy.extension !== before) return this.extensionReady(addonId);
        await sleep(50);
      }
      throw new Error('The extension did not come back');
    },
    dialled: () => [...dialled],
    async grant(addonId, given) {
      const { ExtensionPermissions } = ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionPermissions.sys.mjs',
      );
      await ExtensionPermissions.add(addonId, given, extensionOf(addonId));
    },
    /** Presses a button of the browser's own question about permissions; false while there is none. */
    answerQuestion(isYes) {
      const question = win.document.querySelector('#notification-popup popupnotification');
      const button = isYes ? question?.button : question?.secondaryButton;
      if (win.PopupNotifications.panel.state !== 'open' || !button) return false;
      // Pressed too soon, it would take the press for an accident.
      question.notification.timeShown = 0;
      button.click();
      return true;
    },
    setPref(key, value) {
      if (typeof value === 'boolean') Services.prefs.setBoolPref(key, value);
      else if (typeof value === 'number') Services.prefs.setIntPref(key, value);
      else Services.prefs.setStringPref(key, String(value));
    },
    async picture(id) {
      const browser = browserOf(id);
      const { width, height } = browser.getBoundingClientRect();
      const scale = win.devicePixelRatio;
      const bitmap = await browser.browsingContext.currentWindowGlobal.drawSnapshot(null, scale, 'rgb(255,255,255)');
      const canvas = new win.OffscreenCanvas(
        Math.min(bitmap.width, width * scale),
        Math.min(bitmap.height, height * scale),
      );
      canvas.getContext('2d').drawImage(bitmap, 0, 0);
      bitmap.close();
      const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
      let text = '';
      for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
      return win.btoa(text);
    },
    colorScheme(id, scheme) {
      browserOf(id).browsingContext.prefersColorSchemeOverride = scheme;
    },
    async resize(id, width, height) {
      const { style } = browserOf(id);
      for (const [side, value] of [
        ['width', width],
        ['height', height],
      ]) {
        style.setProperty(`min-${side}`, `${value}px`, 'important');
        style.setProperty(`max-${side}`, `${value}px`, 'important');
      }
      style.setProperty('flex', 'none');
      await sleep(100);
    },
  };

  // Where a `tel:` link arrives: with a program for it, at Firefox's question; without one, at an error page in a new tab.
  const { nsContentDispatchChooser } = ChromeUtils.importESModule(
    'resource://gre/modules/ContentDispatchChooser.sys.mjs',
  );
  const handle = nsContentDispatchChooser.prototype.handleURI;
  nsContentDispatchChooser.prototype.handleURI = function (handler, uri, ...rest) {
    if (uri.schemeIs('tel')) dialled.push(uri.spec);
    return handle.call(this, handler, uri, ...rest);
  };
  win.callInTelListener = {
    onLocationChange(_browser, _progress, _request, uri) {
      if (uri?.schemeIs('tel')) dialled.push(uri.spec);
    },
  };
  gBrowser.addTabsProgressListener(win.callInTelListener);
  return true;
}
