/** The forms of which it is told what would become of the claim, by their ids. */
export const claimForm = 'claim-form';
export const linksForm = 'links-form';
