import { type CampaignsWords, campaignsEn } from './en/campaigns';
import { campaignsEs } from './es/campaigns';
import type { InLanguages } from './language';

/** The words of the list of campaigns and of a campaign's page. */
export const CAMPAIGNS_WORDS: InLanguages<CampaignsWords> = { en: campaignsEn, es: campaignsEs };
