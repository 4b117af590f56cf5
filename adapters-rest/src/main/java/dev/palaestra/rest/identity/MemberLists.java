package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.ListMembers;
import dev.palaestra.domain.identity.MemberSort;
import dev.palaestra.domain.identity.MemberView;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.PageResponse;
import dev.palaestra.rest.shared.Paging;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.RestResponse;

/// The one list of an organization's people, under both of its paths.
@Singleton
class MemberLists {
  private final ListMembers listMembers;
  private final CurrentActor actor;
  private final Paging paging;

  MemberLists(ListMembers listMembers, CurrentActor actor, Paging paging) {
    this.listMembers = listMembers;
    this.actor = actor;
    this.paging = paging;
  }

  RestResponse<PageResponse<MemberResponse>> page(
      OrganizationId organization, MemberListParams params) {
    var page = paging.request(params, params.sorting());
    return paging.answer(members(organization, params, page), page, MemberResponse::of);
  }

  RestResponse<String> table(OrganizationId organization, MemberListParams params) {
    var page = paging.request(params, params.sorting());
    return paging.table(
        members(organization, params, page),
        page,
        MemberResponse.COLUMNS,
        it -> MemberResponse.of(it).cells());
  }

  private Page<MemberView> members(
      OrganizationId organization, MemberListParams params, PageRequest<MemberSort> page) {
    return listMembers.handle(
        new ListMembers.Command(actor.get(), organization, params.filter(), page));
  }
}
