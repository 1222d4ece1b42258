import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Which centres know a person: what a coordinator may see. */
@Entity({ schema: 'people', name: 'person_centre' })
export class PersonCentre {
  @ForeignKey('Person')
  @PrimaryColumn('uuid')
  personId: string;
  @Index()
  @ForeignKey('Centre')
  @PrimaryColumn('uuid')
  centreId: string;
}
