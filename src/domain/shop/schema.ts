/**
 * The practice shop 暖禾家居旗舰店: the goods, customers, orders and parcels that lessons, dialogues and the desk
 * share. Money is in yuan with at most two decimals; times are local (Asia/Shanghai) "YYYY-MM-DD HH:mm".
 */
import { z } from 'zod';
import { IdSchema, TextSchema } from '../shared/ids.ts';
import { AllowanceSchema } from './allowance.ts';
import { ORDER_STATES } from './states.ts';

const MoneySchema = z.number().min(0).max(1_000_000);
/** Local time of the shop. */
export const TimeSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/, 'write a time as "2026-10-08 20:31", in quotes');

export const ProductSchema = z.strictObject({
  id: IdSchema,
  name: TextSchema,
  category: TextSchema,
  price: MoneySchema,
  /** The lowest price an agent may give without asking; a real, authorised floor. */
  floorPrice: MoneySchema,
  /** What a step below the list price is exchanged for, e.g. 两件起. */
  concessions: z.array(TextSchema).default([]),
  material: TextSchema,
  size: TextSchema,
  variants: z.array(TextSchema).default([]),
  care: TextSchema,
  stock: z.int().min(0),
  sellingPoints: z.array(TextSchema).min(1),
  /** Weaknesses an honest agent tells. */
  caveats: z.array(TextSchema).default([]),
  /** Product ids that go together. */
  pairsWith: z.array(IdSchema).default([]),
  shipping: TextSchema,
});

export const CustomerSchema = z.strictObject({
  id: IdSchema,
  /** The name shown in the chat. */
  name: TextSchema,
  /** One character or emoji-free sign for the avatar. */
  sign: z.string().min(1).max(2),
  city: TextSchema,
  kind: z.enum(['c-end', 'b-end']),
  temper: z.enum(['active', 'passive']),
  haggling: z.enum(['generous', 'probing', 'tough', 'none']),
  history: TextSchema,
  tags: z.array(TextSchema).default([]),
});

export const OrderSchema = z.strictObject({
  id: IdSchema,
  customer: IdSchema,
  state: z.enum(ORDER_STATES),
  lines: z
    .array(
      z.strictObject({
        product: IdSchema,
        variant: TextSchema.optional(),
        quantity: z.int().min(1),
        unitPrice: MoneySchema,
      }),
    )
    .min(1),
  freight: MoneySchema.default(0),
  placedAt: TimeSchema,
  paidAt: TimeSchema.optional(),
  shippedAt: TimeSchema.optional(),
  signedAt: TimeSchema.optional(),
  parcel: IdSchema.optional(),
  address: TextSchema,
  buyerNote: TextSchema.optional(),
  shopNote: TextSchema.optional(),
});

export const ParcelSchema = z.strictObject({
  id: IdSchema,
  carrier: TextSchema,
  number: TextSchema,
  trace: z.array(z.strictObject({ at: TimeSchema, text: TextSchema })).min(1),
});

/** What the shop allows its agents to promise. */
export const PolicySchema = z.strictObject({ id: IdSchema, title: TextSchema, text: TextSchema });

/** A step below the list price and what it is exchanged for; all that is given must hold. */
export const ConcessionSchema = z.strictObject({
  product: IdSchema,
  /** Yuan a piece. */
  price: MoneySchema,
  /** So many of the product in one order. */
  quantity: z.int().min(2).optional(),
  /** One of these articles in the same order. */
  with: z.array(IdSchema).min(1).optional(),
});

/**
 * What an agent may decide without asking, in figures the desk can check. The texts of `policies` say the same for
 * people; each limit names its policy.
 */
export const AuthoritySchema = z.strictObject({
  coupon: z.strictObject({ most: MoneySchema, policy: IdSchema }),
  /** Without a cause: a part of the order up to `most`; the whole order only in these states. */
  refund: z.strictObject({
    most: MoneySchema,
    policy: IdSchema,
    wholeIn: z.array(z.enum(ORDER_STATES)),
  }),
  /** How many compensations (coupon or part refund) one customer gets. */
  compensations: z.strictObject({ most: z.int().min(0), policy: IdSchema }),
  /** Never below a product's floorPrice; between that and the list price only by a concession or a bundle. */
  price: z.strictObject({
    policy: IdSchema,
    bundlePolicy: IdSchema,
    concessions: z.array(ConcessionSchema),
    bundles: z.array(
      z.strictObject({
        lines: z.array(z.strictObject({ product: IdSchema, quantity: z.int().min(1) })).min(1),
        price: MoneySchema,
      }),
    ),
  }),
  /** A return's freight without a cause is the buyer's; with one of `causes` it is the shop's. */
  returnFreight: z.strictObject({
    policy: IdSchema,
    shopPolicy: IdSchema,
    causes: z.array(IdSchema),
  }),
  /** Policies that entitle a customer to a replacement. */
  reissue: z.strictObject({ policy: IdSchema, causes: z.array(IdSchema) }),
  extendReceipt: z.strictObject({ most: z.int().min(1), policy: IdSchema }),
});

/** `content/shop.yaml` */
export const ShopFileSchema = z.strictObject({
  name: TextSchema,
  story: TextSchema,
  policies: z.array(PolicySchema).min(1),
  /** The figures of the policies, against which promises are held. */
  allowances: z.array(AllowanceSchema).default([]),
  authority: AuthoritySchema,
  promotions: z.array(
    z.strictObject({
      id: IdSchema,
      title: TextSchema,
      text: TextSchema,
      from: TimeSchema,
      to: TimeSchema,
    }),
  ),
  products: z.array(ProductSchema).min(1),
  customers: z.array(CustomerSchema).min(1),
  orders: z.array(OrderSchema),
  parcels: z.array(ParcelSchema),
});

export type Product = z.infer<typeof ProductSchema>;
export type Authority = z.infer<typeof AuthoritySchema>;
export type Concession = z.infer<typeof ConcessionSchema>;
export type Order = z.infer<typeof OrderSchema>;
export type Shop = z.infer<typeof ShopFileSchema>;
