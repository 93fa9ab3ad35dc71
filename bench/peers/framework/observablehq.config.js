export default { title: 'Peer', root: 'src', pages: [], sidebar: false, toc: false, search: false };
