import { readPhoto } from '../../../platform/files/uploads.ts';
import { selfId, type Sight } from '../../../platform/deed.ts';
import { download, to } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { PHOTO_MAX_BYTES } from '../../../platform/files/kinds.ts';
import { found } from '../../../platform/refusal.ts';
import { removePhoto, savePhoto } from '../actions/photo.ts';
import { confirmProfile, saveProfile, saveTopics } from '../actions/profile.ts';
import { photoForm, profileForm, topicsForm } from '../forms.ts';
import { filledParts } from '../rules/fit.ts';
import { initials, missingForConfirmation } from '../rules/profile.ts';
import { photoPath, visibleProfile } from '../rules/visible.ts';
import { listOrganizationNames } from '../store/organizations.ts';
import { findPhoto } from '../store/photos.ts';
import { findProfile, type Profile } from '../store/profiles.ts';
import { listTopics, topicNames } from '../store/topics.ts';
import { PhotoPage } from '../views/photo.tsx';
import { PreviewPage } from '../views/preview.tsx';
import { ProfilePage } from '../views/profile.tsx';
import { TopicsPage } from '../views/topics.tsx';
import { mountSearch } from './search.tsx';

async function ownProfile(sight: Sight): Promise<Profile> {
  return found(await findProfile(sight, selfId(sight)), 'person');
}

/** Stored values as the form's fields hold them. */
function asForm(profile: Profile) {
  return filled({
    ...profile,
    organization: profile.organization ?? '',
    links: profile.links.join('\n'),
    level: Object.fromEntries(profile.languages.map(({ language, level }) => [language, level])),
  });
}

const showProfile: Handler = async (sight, req) => {
  const profile = await ownProfile(sight);
  return (
    <ProfilePage
      ui={req.ui}
      state={req.form === emptyForm ? asForm(profile) : req.form}
      organizations={await listOrganizationNames(sight)}
      photo={photoPath(profile)}
      initials={initials(profile)}
      missing={missingForConfirmation(profile).map((part) =>
        req.ui.t(part === 'languages' ? 'people.languages' : `people.${part}`),
      )}
      confirmed_at={profile.profile_confirmed_at}
      there={filledParts(profile)}
    />
  );
};

const showPhoto: Handler = async (sight, req) => {
  const profile = await ownProfile(sight);
  return <PhotoPage ui={req.ui} state={req.form} photo={photoPath(profile)} initials={initials(profile)} />;
};

const showTopics: Handler = async (sight, req: Req) => {
  const profile = await ownProfile(sight);
  const stored = filled({ offers: profile.offers.map((offer) => offer.topic), needs: profile.needs.map((need) => need.topic) });
  return (
    <TopicsPage
      ui={req.ui}
      state={req.form === emptyForm ? stored : req.form}
      groups={await listTopics(sight, { active: true })}
    />
  );
};

export function mountProfile(on: Routes): void {
  on.get('/profile', showProfile);
  on.post('/profile', {
    page: showProfile,
    form: profileForm,
    deed: async (deed, form) => (await saveProfile(deed, form), to('/profile', 'people.profile.saved')),
  });
  on.post('/profile/confirmation', {
    page: showProfile,
    form: buttonForm,
    deed: async (deed) => (await confirmProfile(deed), to('/profile', 'people.profile.confirmed_now')),
  });
  on.get('/profile/preview', async (sight, req) => (
    <PreviewPage
      ui={req.ui}
      profile={visibleProfile(await ownProfile(sight), 'members')}
      topics={await topicNames(sight, req.ui.locale)}
    />
  ));
  on.get('/profile/topics', showTopics);
  on.post('/profile/topics', {
    page: showTopics,
    form: topicsForm,
    deed: async (deed, form) => (await saveTopics(deed, form), to('/profile/topics', 'people.topics.saved')),
  });
  mountSearch(on);
  on.get('/profile/photo', showPhoto);
  on.post('/profile/photo', {
    page: showPhoto,
    form: photoForm,
    limit: PHOTO_MAX_BYTES + 100_000,
    before: async (sight, form) => readPhoto(sight.house, form.photo, 'photo'),
    deed: async (deed, _form, _req, picture) => (await savePhoto(deed, picture), to('/profile/photo', 'people.photo.saved')),
  });
  on.post('/profile/photo/removal', {
    page: showPhoto,
    form: buttonForm,
    deed: async (deed) => (await removePhoto(deed), to('/profile/photo', 'people.photo.removed')),
  });
  on.get('/people/:id/photo', async (sight, req) => {
    const photo = found(await findPhoto(sight, req.param('id')), 'photo');
    return download({
      bytes: found(await sight.house.files.get(photo.id)),
      name: 'photo.webp',
      type: photo.type,
      inline: true,
      keep: 86_400,
    });
  });
}
