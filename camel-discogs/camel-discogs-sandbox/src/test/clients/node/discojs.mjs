// The whole public surface of discojs. It takes neither host nor port, so it is the agent that leads it here. Its package
// names CommonJS as its module, which Node cannot load: programs name the other file, as here.
import { Discojs, InventoryStatusesEnum, OrderSortEnum, OrderStatusesEnum, ReleaseConditionsEnum, SortOrdersEnum } from 'discojs/dist/index.es.js';
import { Calls, refusal } from './calls.mjs';
import { accessToken, allAddressesAreTheSandbox, consumerKey, consumerSecret, user, userToken } from './sandbox.mjs';

const options = { userAgent: 'SandboxTest/1.0', requestLimit: 100_000, requestLimitAuth: 100_000 };
const owner = new Discojs({ ...options, userToken });
const stranger = new Discojs(options);
const calls = new Calls('discojs');

allAddressesAreTheSandbox();

const signed = await accessToken();
const byOAuth = new Discojs({ ...options, consumerKey, consumerSecret, oAuthToken: signed.token, oAuthTokenSecret: signed.secret });

const two = { page: 1, perPage: 2 };
const down = by => ({ by, order: SortOrdersEnum.DESC });
const forSale = was => was.getInventory.listings[0].release.id;
const openOrder = was => was.listOrders.orders.find(order => !/Received|Shipped|Sent|Cancelled/.test(order.status)).id;
const pictureOf = found => new URL(found.results.find(row => row.cover_image).cover_image).pathname;
const copyOf = was => [was.createFolder.id, was.getRelease.id, was.addReleaseToFolder.instance_id];
const nothing = it => Object.keys(it).length === 0;

// How many entries all pages of a list hold
async function all(pages, key) {
    let count = 0;
    for await (const page of pages) {
        count += page[key].length;
    }
    return count;
}

await calls.inTurn([
    ['getIdentity', () => owner.getIdentity(), it => it.username === user && it.id > 0],
    ['getIdentity by OAuth', () => byOAuth.getIdentity(), it => it.username === user],
    ['getIdentity of a stranger', () => refusal(stranger.getIdentity()), it => it.name === 'AuthError'],
    ['getUsername', () => owner.getUsername(), it => it === user],
    ['getProfile', () => owner.getProfile(), it => it.username === user && it.email.includes('@')],
    ['getProfileForUser', () => stranger.getProfileForUser(user), it => it.username === user && it.email === undefined],
    ['getProfileForUser of nobody', () => refusal(owner.getProfileForUser('nobody at all')), it => it.statusCode === 404],
    ['editProfile', () => owner.editProfile({ location: 'Zürich', currency: 'EUR' }), it => it.location === 'Zürich' && it.curr_abbr === 'EUR'],
    ['getSubmissions', () => owner.getSubmissions(two), it => !Array.isArray(it.submissions)],
    ['getSubmissionsForUser', () => stranger.getSubmissionsForUser(user), it => it.pagination.items >= 0],
    ['getContributions', () => owner.getContributions(undefined, two), it => it.contributions[0].title],
    ['getAllContributions', () => all(owner.getAllContributions(), 'contributions'), (it, was) => it === was.getContributions.pagination.items],

    ['searchDatabase', () => owner.searchDatabase({ query: 'the', genre: 'Rock' }, two), it => it.results.length === 2],
    ['searchMaster', () => owner.searchMaster('the', {}, two), it => it.results[0].type === 'master' && it.results[0].title],
    ['searchRelease', () => owner.searchRelease('the', {}, two), it => it.results[0].type === 'release' && it.results[0].title],
    ['searchArtist', () => owner.searchArtist('the'), it => it.results[0].type === 'artist'],
    ['searchLabel', () => owner.searchLabel('the'), it => it.results.every(row => row.type === 'label')],
    ['getMaster', was => owner.getMaster(was.searchMaster.results[0].id), it => it.title && it.main_release > 0],
    ['getMasterVersions', was => owner.getMasterVersions(was.getMaster.id, two), it => it.versions[0].title],
    ['getAllMasterVersions', was => all(owner.getAllMasterVersions(was.getMaster.id), 'versions'), (it, was) => it === was.getMasterVersions.pagination.items],
    ['getRelease', was => owner.getRelease(was.getMaster.main_release, 'EUR'), (it, was) => it.master_id === was.getMaster.id && it.tracklist.length > 0],
    ['getRelease of none', () => refusal(owner.getRelease(2_147_483_647)), it => it.statusCode === 404],
    ['getArtist', was => owner.getArtist(was.getRelease.artists[0].id), (it, was) => it.name === was.getRelease.artists[0].name],
    ['getArtistReleases', was => owner.getArtistReleases(was.getArtist.id, down('year'), two), it => it.releases[0].title],
    ['getAllArtistReleases', was => all(owner.getAllArtistReleases(was.getArtist.id), 'releases'), (it, was) => it === was.getArtistReleases.pagination.items],
    ['getLabel', was => owner.getLabel(was.getRelease.labels[0].id), (it, was) => it.name === was.getRelease.labels[0].name],
    ['getLabelReleases', was => owner.getLabelReleases(was.getLabel.id, two), it => it.releases[0].catno],
    ['getAllLabelReleases', was => all(owner.getAllLabelReleases(was.getLabel.id), 'releases'), (it, was) => it === was.getLabelReleases.pagination.items],
    ['updateReleaseRating', was => owner.updateReleaseRating(was.getRelease.id, 4), it => it.rating === 4],
    ['getReleaseRating', was => owner.getReleaseRating(was.getRelease.id), it => it.rating === 4 && it.username === user],
    ['getReleaseRatingForUser', was => stranger.getReleaseRatingForUser(user, was.getRelease.id), it => it.rating === 4],
    ['deleteReleaseRating', was => owner.deleteReleaseRating(was.getRelease.id), nothing],
    ['getCommunityReleaseRating', was => owner.getCommunityReleaseRating(was.getRelease.id), it => it.rating.count >= 0],
    ['getReleaseStats', was => owner.getReleaseStats(was.getRelease.id), it => it],
    // It knows pictures by the host that they had once
    ['fetchImage', async was => new Uint8Array(await (await owner.fetchImage('https://img.discogs.com' + pictureOf(was.searchArtist))).arrayBuffer()), it => it[0] === 0x89 || it[0] === 0xff],

    ['listFolders', () => owner.listFolders(), it => it.folders[0].name === 'All' && it.folders[0].count > 0],
    ['listFoldersForUser', () => stranger.listFoldersForUser(user), it => it.folders.length === 1],
    ['createFolder', () => owner.createFolder('Näherung & more'), it => it.name === 'Näherung & more' && it.count === 0],
    ['editFolder', was => owner.editFolder(was.createFolder.id, 'Renamed'), it => it.name === 'Renamed'],
    ['getFolder', was => owner.getFolder(was.createFolder.id), it => it.name === 'Renamed'],
    ['getFolderForUser', () => stranger.getFolderForUser(user, 0), it => it.name === 'All'],
    ['addReleaseToFolder', was => owner.addReleaseToFolder(was.getRelease.id), it => it.instance_id > 0],
    ['moveReleaseInstanceToFolder', was => owner.moveReleaseInstanceToFolder(1, was.getRelease.id, was.addReleaseToFolder.instance_id, was.createFolder.id), nothing],
    ['editReleaseInstanceRating', was => owner.editReleaseInstanceRating(...copyOf(was), 3), nothing],
    ['editCustomFieldForInstance', was => owner.editCustomFieldForInstance(...copyOf(was), 3, 'Signed "in" Köln'), nothing],
    ['listItemsInFolder', was => owner.listItemsInFolder(was.createFolder.id, down('added')), it => it.releases[0].rating === 3 && it.releases[0].notes[0].value === 'Signed "in" Köln'],
    ['listItemsInFolderForUser', () => stranger.listItemsInFolderForUser(user, 0, undefined, two), it => it.releases[0].basic_information.title],
    ['listAllItemsInFolder', () => all(owner.listAllItemsInFolder(0), 'releases'), (it, was) => it === was.listItemsInFolderForUser.pagination.items],
    ['listItemsByRelease', was => owner.listItemsByRelease(was.getRelease.id), (it, was) => it.releases.some(copy => copy.instance_id === was.addReleaseToFolder.instance_id)],
    ['listItemsByReleaseForUser', was => stranger.listItemsByReleaseForUser(user, was.getRelease.id), it => it.releases.length > 0],
    ['deleteReleaseInstanceFromFolder', was => owner.deleteReleaseInstanceFromFolder(...copyOf(was)), nothing],
    ['deleteFolder', was => owner.deleteFolder(was.createFolder.id), nothing],
    ['listCustomFields', () => owner.listCustomFields(), it => it.fields[0].options.includes('Mint (M)')],
    ['listCustomFieldsForUser of a stranger', () => refusal(stranger.listCustomFieldsForUser(user)), it => it.statusCode === 403],
    ['getCollectionValue', () => owner.getCollectionValue(), it => /\d/.test(it.median)],

    ['addToWantlist', was => owner.addToWantlist(was.getRelease.id, 'note', 3), (it, was) => it.id === was.getRelease.id && it.notes === 'note' && it.rating === 3],
    ['getWantlist', () => owner.getWantlist(two), it => it.wants[0].basic_information.title],
    ['getWantlistForUser', () => stranger.getWantlistForUser(user, two), it => it.wants.length > 0],
    ['getAllWantlist', () => all(owner.getAllWantlist(), 'wants'), (it, was) => it === was.getWantlist.pagination.items],
    ['removeFromWantlist', was => owner.removeFromWantlist(was.getRelease.id), nothing],
    ['removeFromWantlist again', was => owner.removeFromWantlist(was.getRelease.id), nothing],
    ['getLists', () => owner.getLists(two), it => it.lists[0].name],
    ['getListsForUser', () => stranger.getListsForUser(user), (it, was) => it.pagination.items <= was.getLists.pagination.items],
    ['getListItems', was => owner.getListItems(was.getLists.lists[0].id), it => it.items[0].display_title],

    ['getInventory', () => owner.getInventory(InventoryStatusesEnum.FOR_SALE, down('price'), two), it => it.listings[0].price.value > 0],
    ['getInventoryForUser', () => stranger.getInventoryForUser(user, InventoryStatusesEnum.FOR_SALE, down('listed'), two), it => it.listings[0].release.description],
    ['getAllInventory', () => all(owner.getAllInventory(InventoryStatusesEnum.FOR_SALE), 'listings'), (it, was) => it === was.getInventory.pagination.items],
    // It asks for a currency by a name that Discogs does not know
    ['getListing', was => owner.getListing(was.getInventory.listings[0].id, 'USD'), it => it.price.value > 0 && it.price.currency],
    // It adds a slash to the path, and Discogs knows no path that ends in one
    ['createListing', was => refusal(owner.createListing({ releaseId: forSale(was), condition: ReleaseConditionsEnum.MINT, price: 9.5, status: 'Draft' })), it => it.statusCode === 404],
    ['editListing', was => owner.editListing(was.getInventory.listings[0].id, { releaseId: forSale(was), condition: ReleaseConditionsEnum.MINT, price: 9.5, status: 'For Sale' }), nothing],
    ['deleteListing', was => owner.deleteListing(was.getInventory.listings[1].id), nothing],
    ['listOrders', () => owner.listOrders(OrderStatusesEnum.ALL, false, down(OrderSortEnum.CREATED)), it => it.orders[0].next_status.length > 0],
    ['listAllOrders', () => all(owner.listAllOrders(OrderStatusesEnum.ALL, false), 'orders'), (it, was) => it === was.listOrders.pagination.items],
    ['getOrder', was => owner.getOrder(openOrder(was)), it => it.items[0].release.description && it.total.value > 0],
    ['editOrder', was => owner.editOrder(openOrder(was), 'Buyer Contacted'), it => it.status === 'Buyer Contacted'],
    ['sendOrderMessage', was => owner.sendOrderMessage(openOrder(was), 'On its way'), it => it.message.includes('On its way')],
    ['listOrderMessages', was => owner.listOrderMessages(openOrder(was)), it => it.messages[0].message.includes('On its way')],
    ['getPriceSuggestions', was => owner.getPriceSuggestions(forSale(was)), it => it['Mint (M)'].value > 0],
    ['getMarketplaceStatistics', was => owner.getMarketplaceStatistics(forSale(was), 'USD'), it => it.lowest_price.value > 0 && it.num_for_sale > 0],
    ['requestInventoryExport', () => owner.requestInventoryExport(), nothing],
    ['getRecentExports', () => owner.getRecentExports({ perPage: 100 }), it => it.items.length > 0],
    ['getAllRecentExports', () => all(owner.getAllRecentExports(), 'items'), (it, was) => it === was.getRecentExports.pagination.items],
    ['getExport', was => owner.getExport(was.getRecentExports.items.at(-1).id), it => it.filename.endsWith('.csv')],
    ['downloadExport', async was => (await owner.downloadExport(was.getExport.id)).text(), it => it.startsWith('listing_id,artist,title')],
]);

const hasItsId = (release, id) => release.id === id && release.title;
// Each sends one request at a time
const sixteen = Array.from({ length: 16 }, () => new Discojs({ ...options, userToken }));
await calls.many('16 at a time', 320, 16, id => sixteen[id % 16].getRelease(id), hasItsId);
await calls.many('each on its own connection', 500, 1, id => owner.getRelease(id), hasItsId);
calls.end();
