declare module '*?listing' {
  const listing: import('./ui/listing').Listing;
  export default listing;
}
