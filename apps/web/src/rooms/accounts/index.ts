export { otherThanProof, Proof, wantsProof } from './Proof';
export { accountsRoutes } from './accounts.routes';
