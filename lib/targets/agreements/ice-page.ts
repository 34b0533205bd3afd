/** ICE's page about 287(g), which links the list; the packaged campaign links it too. */
export const ICE_PAGE = 'https://www.ice.gov/identify-and-arrest/287g';
